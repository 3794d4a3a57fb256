"""Answers as Discord messages: layouts, buttons that outlive a restart, pages, pictures."""
