/**
 * Measures the product on the machine at hand, beside what database and engine do by
 * themselves there. Run by hand, never by the build.
 */
package jp.sakutei.benchmark;
