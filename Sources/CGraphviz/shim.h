// What Swift cannot see of Graphviz's headers by itself: the one function whose signature differs between releases,
// and the size of a document read from memory. Written for 2.42 up to the current releases.

#ifndef DEALGRAPH_CGRAPHVIZ_SHIM_H
#define DEALGRAPH_CGRAPHVIZ_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <gvc.h>

// `gvRenderData` reports a length through `unsigned int *` in old releases and through `size_t *` in new ones. Which one
// is decided by the type of the declared function, not by a version number. `default` rather than a second function
// type: where `size_t` is `unsigned int` the two would be the same type, which _Generic forbids.
typedef int (*cgraphviz_render_with_int_length)(GVC_t *, graph_t *, const char *, char **, unsigned int *);
typedef __typeof__(_Generic(
    &gvRenderData, cgraphviz_render_with_int_length : (unsigned int)0, default : (size_t)0)) cgraphviz_length;

// Renders a graph that has a layout. The result is freed with `gvFreeRenderData`.
static inline int cgraphviz_render_data(
    GVC_t *context, graph_t *graph, const char *format, char **result, size_t *length) {
  cgraphviz_length rendered = 0;
  char *bytes = NULL;
  int status = gvRenderData(context, graph, format, &bytes, &rendered);
  *result = bytes;
  *length = bytes ? (size_t)rendered : 0;
  return status;
}

// Resets the place that parse errors are reported at; the lexer of old releases keeps it from one document to the next.
static inline void cgraphviz_reset_place(void) {
  agsetfile(NULL);
  agreadline(1);
}

// Begins the C library's random numbers anew: some layout engines take up where the last layout left off.
static inline void cgraphviz_reset_randomness(void) {
  srand(1);
  srand48(1);
}

// The value of an attribute of a graph, a node or an edge, or NULL. Whether the name is const differs between releases.
static inline const char *cgraphviz_attribute(void *object, const char *name) { return agget(object, (char *)name); }

// The end of an edge, which is a macro.
static inline Agnode_t *cgraphviz_head(Agedge_t *edge) { return aghead(edge); }

#endif
