"""From a document to a briefing: who belongs to what, what is planned, what matters."""
