#ifndef AFTERWORD_CMALLOC_SHIM_H
#define AFTERWORD_CMALLOC_SHIM_H

// Swift's own module of glibc leaves this header out.
#include <malloc.h>

#endif
