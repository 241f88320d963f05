/** FEEL: what a parsed text speaks of; the only place that knows its syntax tree. */
package jp.sakutei.feel;
