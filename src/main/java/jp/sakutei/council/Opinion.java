package jp.sakutei.council;

import java.time.LocalDate;

import jp.sakutei.matter.MatterState;

/**
 * 意見: what a council said, with the city's answer.
 *
 * @param subject the sheet or policy it is about, in words
 */
public record Opinion(Given given, int serial, String round, String sheet, String policy, String subject,
		String content, Reply reply) {

	public boolean answered() {
		return reply.state.isClosed();
	}

	public String meeting() {
		return given.meeting;
	}

	public String meetingName() {
		return given.meetingName;
	}

	public int session() {
		return given.session;
	}

	public LocalDate heldOn() {
		return given.heldOn;
	}

	public String matter() {
		return reply.matter;
	}

	public String section() {
		return reply.section;
	}

	public String sectionName() {
		return reply.sectionName;
	}

	public String answer() {
		return reply.answer;
	}

	public MatterState state() {
		return reply.state;
	}

	/** The sitting in which it was said. */
	public record Given(String meeting, String meetingName, int session, LocalDate heldOn) {
	}

	/**
	 * 市の考え方.
	 *
	 * @param matter id of the follow-up that answers it
	 */
	public record Reply(String matter, String section, String sectionName, String answer, MatterState state) {
	}

}
