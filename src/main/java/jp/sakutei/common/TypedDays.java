package jp.sakutei.common;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days in what a browser sends: a browser without date fields sends what was typed. */
@Configuration
class TypedDays implements WebMvcConfigurer, Formatter<LocalDate> {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatterForFieldType(LocalDate.class, this);
	}

	@Override
	public LocalDate parse(String text, Locale locale) {
		var read = TypedDay.read(text);
		return read.day().orElseThrow(() -> new DateTimeParseException(read.refusal(), text, 0));
	}

	@Override
	public String print(LocalDate day, Locale locale) {
		return day.toString();
	}

}
