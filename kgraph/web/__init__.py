"""The graph on the network: a SPARQL endpoint, a JSON API and a page to explore it. Read only.

protocol     a request -> what is asked (SPARQL 1.1 Protocol)
negotiation  the form of an answer (q-values)
answering    what is asked -> an answer; the life of a query process
processes    starting, asking and ending one
workers      the query processes, and their bounds
endpoint     a request -> a response, without a socket
guard        who may ask, and how much
app          the pieces as one Starlette application
"""
