"""Tests of sites: what is published, under which addresses, and how it is served."""
