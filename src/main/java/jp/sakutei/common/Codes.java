package jp.sakutei.common;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.support.DefaultConversionService;

/** Finds a constant by the code that was stored for it. */
public final class Codes {

	private Codes() {
	}

	/** The constant of that code; null for null, as a column without a value gives it. */
	public static <T extends Coded> T of(Class<T> type, String code) {
		return (code == null) ? null
				: find(type, code).orElseThrow(() -> new IllegalArgumentException("「" + code + "」は使えません。使えるもの："
						+ Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining("、"))));
	}

	public static <T extends Coded> Optional<T> find(Class<T> type, String code) {
		return Arrays.stream(type.getEnumConstants()).filter((each) -> each.code().equals(code)).findFirst();
	}

	/** Turns columns into values: codes into constants, else as Spring does. */
	static ConversionService conversions() {
		var conversions = new DefaultConversionService();
		conversions.addConverterFactory(new FromCode());
		return conversions;
	}

	private static final class FromCode implements ConverterFactory<String, Coded> {

		@Override
		public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
			return (code) -> of(type, code);
		}

	}

}
