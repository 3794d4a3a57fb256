"""Answers found by reading reports as a whole, where no sentence tells them by itself."""
