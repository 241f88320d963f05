/**
 * Processes of the product that are killed in the middle of their work, and what is left
 * of it at the next start.
 */
package jp.sakutei.outage;
