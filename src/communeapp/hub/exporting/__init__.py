"""Figures as files: tables for spreadsheets, statements of xAPI, signed certificates. All of them streams."""
