// What Swift cannot see of zlib's header by itself: a function that is a macro there.

#ifndef DEALGRAPH_CZLIB_SHIM_H
#define DEALGRAPH_CZLIB_SHIM_H

#include <zlib.h>

// Begins to decompress gzip members, and nothing else; 31 is the largest window and the mark of gzip.
static inline int czlib_begin_gzip(z_stream *stream) { return inflateInit2(stream, 31); }

#endif
