package jp.sakutei.live;

import java.io.IOException;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What an open page listens to.
 *
 * @param signIn mark of the sign-in it ends with
 * @param openedAt of the machine's own clock, in nanoseconds
 */
record LiveStream(String topic, String signIn, long openedAt, SseEmitter emitter) {

	/**
	 * Few words each: what a page that is gone does not read fits into the line's buffer.
	 */
	void say(String event, String word) {
		try {
			emitter.send(SseEmitter.event().name(event).data(word));
		}
		catch (IOException | RuntimeException ex) {
			// the page is gone; the container says so to the emitter
			emitter.complete();
		}
	}

	void end(String event) {
		say(event, "");
		emitter.complete();
	}

}
