package jp.sakutei.rehearsal;

import jp.sakutei.configuration.findings.Finding;
import jp.sakutei.round.Track;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes {@code report.json}: dates as {@code yyyy-MM-dd}, null where not reached. */
final class ReportJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.addModule(new SimpleModule().addSerializer(new TrackCode()).addSerializer(new FindingFields()))
		.build();

	private ReportJson() {
	}

	static byte[] write(Report report) {
		return MAPPER.writeValueAsBytes(report);
	}

	private static final class FindingFields extends StdSerializer<Finding> {

		FindingFields() {
			super(Finding.class);
		}

		@Override
		public void serialize(Finding finding, JsonGenerator json, SerializationContext context) {
			json.writeStartObject();
			json.writeStringProperty("severity", finding.severity().code());
			json.writeStringProperty("code", finding.code());
			json.writeStringProperty("where", finding.where());
			json.writeStringProperty("message", finding.message());
			json.writeEndObject();
		}

	}

	private static final class TrackCode extends StdSerializer<Track> {

		TrackCode() {
			super(Track.class);
		}

		@Override
		public void serialize(Track track, JsonGenerator json, SerializationContext context) {
			json.writeString(track.code());
		}

	}

}
