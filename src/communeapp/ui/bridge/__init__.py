"""Between the services and the screens: work off the UI thread, answers on it."""
