// What Swift has no name for: the instructions of x86 processors for SHA-256.

#ifndef DEALGRAPH_CSHA256_SHIM_H
#define DEALGRAPH_CSHA256_SHIM_H

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

// Whether this processor has the instructions.
static inline int csha256_is_supported(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
  const int has_shuffles = (c >> 9 & 1) && (c >> 19 & 1);
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  return has_shuffles && (b >> 29 & 1);
}

// Works whole blocks of 64 bytes into a state of eight words; only where the processor has the instructions.
__attribute__((target("sha,sse4.1,ssse3")))
static inline void csha256_compress(
    uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  // The instructions take the words of the state in two halves: f e b a, and h g d c.
  const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  const __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i one = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i other = _mm_blend_epi16(hgfe, badc, 0xF0);
  for (size_t block = 0; block < count; block++) {
    const __m128i one_before = one, other_before = other;
    __m128i words[4];
    for (int part = 0; part < 4; part++)
      words[part] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 64 * block) + part), big_endian);
#pragma clang loop unroll(full)
    for (int step = 0; step < 16; step++) {
      const __m128i now = words[step & 3], last = words[(step + 3) & 3];
      const __m128i added = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)constants + step));
      // Two rounds make one half from both; the half that it was takes the place of the other.
      other = _mm_sha256rnds2_epu32(other, one, added);
      one = _mm_sha256rnds2_epu32(one, other, _mm_shuffle_epi32(added, 0x0E));
      if (step >= 12) continue;
      // The four words of the schedule that stand sixteen places behind these.
      const __m128i seven_before = _mm_alignr_epi8(last, words[(step + 2) & 3], 4);
      const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(now, words[(step + 1) & 3]), seven_before);
      words[step & 3] = _mm_sha256msg2_epu32(sum, last);
    }
    one = _mm_add_epi32(one, one_before);
    other = _mm_add_epi32(other, other_before);
  }
  const __m128i abef = _mm_shuffle_epi32(one, 0x1B), ghcd = _mm_shuffle_epi32(other, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(abef, ghcd, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(ghcd, abef, 8));
}

#else

static inline int csha256_is_supported(void) { return 0; }

static inline void csha256_compress(
    uint32_t *state, const uint8_t *blocks, size_t count, const uint32_t *constants) {}

#endif

#endif
