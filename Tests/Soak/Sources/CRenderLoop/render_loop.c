#include "render_loop.h"

#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__APPLE__)
#include <mach/mach.h>
#include <malloc/malloc.h>
#elif defined(__GLIBC__)
#include <malloc.h>
#include <unistd.h>
#endif

struct memory_use memory_use_now(void) {
  struct memory_use use = {0, 0};
#if defined(__APPLE__)
  malloc_zone_pressure_relief(NULL, 0);
  malloc_statistics_t zones;
  malloc_zone_statistics(NULL, &zones);
  use.allocated = zones.size_in_use;
  task_vm_info_data_t task;
  mach_msg_type_number_t count = TASK_VM_INFO_COUNT;
  if (task_info(mach_task_self(), TASK_VM_INFO, (task_info_t)&task, &count) == KERN_SUCCESS)
    use.resident = task.phys_footprint;
#elif defined(__GLIBC__)
  malloc_trim(0);
  struct mallinfo2 heap = mallinfo2();
  // What is large is mapped, and counted apart.
  use.allocated = heap.uordblks + heap.hblkhd;
  FILE *file = fopen("/proc/self/statm", "r");
  if (file) {
    size_t total, pages;
    if (fscanf(file, "%zu %zu", &total, &pages) == 2) use.resident = pages * (size_t)sysconf(_SC_PAGESIZE);
    fclose(file);
  }
#endif
  return use;
}

// The type of the length differs between releases of Graphviz; eight bytes of zeros hold either.
static int draw(GVC_t *context, graph_t *graph, const char *format) {
  char *data = NULL;
  size_t length = 0;
  int status = gvRenderData(context, graph, format, &data, (void *)&length);
  if (data) gvFreeRenderData(data);
  return status;
}

static int ignore(char *message) {
  (void)message;
  return 0;
}

int render_once(const char *dot, const char *engine, const char *format, int tells_layout) {
  static GVC_t *context;
  if (!context) {
    if (!(context = gvContext())) return RENDER_FAILED;
    agseterrf(ignore);
  }
  // As `dot` itself reads, to the end: what stands behind a graph belongs to the document.
  FILE *stream = fmemopen((void *)dot, strlen(dot), "r");
  if (!stream) return RENDER_FAILED;
  agseterr(AGWARN);
  graph_t *graph = agread(stream, NULL);
  for (graph_t *further; (further = agread(stream, NULL));) agclose(further);
  fclose(stream);
  int is_refused = !graph || agerrors();
  agreseterrors();
  if (is_refused) {
    if (graph) agclose(graph);
    return RENDER_REFUSED;
  }
  int is_drawn = !gvLayout(context, graph, engine) && !draw(context, graph, format) &&
                 (!tells_layout || !gvRender(context, graph, "xdot", NULL));
  gvFreeLayout(context, graph);
  agclose(graph);
  return is_drawn ? RENDER_DRAWN : RENDER_FAILED;
}
