/** 審議会: the council's opinions, and what the city answers to each. */
package jp.sakutei.council;
