"""What a page says of its report: title, authors, date, publication, section, address."""
