"""Updates on the screen: what is offered, going over to another version, data of a newer one."""
