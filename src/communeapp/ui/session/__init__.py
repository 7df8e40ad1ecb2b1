"""Who is signed in: sign in, switch user, lock."""
