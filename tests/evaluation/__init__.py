"""Measures reading, extraction, summaries and answers on labelled reports, beside baselines."""
