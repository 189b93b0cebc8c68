"""Analyse: networks of actors, made from the graph. networkx stays in here and in the network exports."""
