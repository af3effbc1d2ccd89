#ifndef RENDER_LOOP_H
#define RENDER_LOOP_H

#include <stddef.h>

// What a process holds.
struct memory_use {
  // Bytes that were allocated and not freed.
  size_t allocated;
  // Bytes of the process in memory, after what is free was given back.
  size_t resident;
};

// What this process holds now; zeros where the system does not say.
struct memory_use memory_use_now(void);

// What came of a document.
enum { RENDER_DRAWN, RENDER_REFUSED, RENDER_FAILED };

// Lays out and draws a document with Graphviz alone, as it says in Graphviz's manual of the library; the context is made
// by the first call and kept. With a layout, the format "xdot" is drawn, too, into attributes.
int render_once(const char *dot, const char *engine, const char *format, int tells_layout);

#endif
