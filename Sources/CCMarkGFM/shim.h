#ifndef AFTERWORD_CCMARKGFM_SHIM_H
#define AFTERWORD_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/// Where the address of the memory for the calling thread's trees stands; null there until its first tree.
///
/// Swift has no variables of a thread, and asking the system for one costs more than a piece of memory does.
static inline void **afterword_tree_memory(void) {
  static _Thread_local void *memory;
  return &memory;
}

#endif
