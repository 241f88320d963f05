/** The two tracks of the round in the engine. */
package jp.sakutei.round.process;
