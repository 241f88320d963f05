package jp.sakutei.picture;

import java.math.BigDecimal;
import java.util.List;

import jp.sakutei.picture.Bar.Part;
import jp.sakutei.picture.Bar.Tone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PictureTests {

	@Test
	@DisplayName("帯は全体に対する割合を隙間なく並べ、ないものは描かない")
	void laysSharesSideBySide() {

		var bar = Bar.of(8, List.of(new Part(Tone.DONE, 2), new Part(Tone.HALF, 0), new Part(Tone.NOT_BEGUN, 6)), 4L);

		assertThat(bar.segments()).containsExactly(new Bar.Segment("f-1", "0.00%", "25.00%"),
				new Bar.Segment("f-5", "25.00%", "75.00%"));
		assertThat(bar.limit()).isEqualTo("50.00%");
	}

	@Test
	@DisplayName("全体を超える分は切り、全体が0なら何も描かない")
	void staysWithinTheWhole() {

		var over = Bar.of(10, List.of(new Part(Tone.DONE, 7), new Part(Tone.LATE, 9), new Part(Tone.QUIET, 1)), 12L);

		assertThat(over.segments()).containsExactly(new Bar.Segment("f-1", "0.00%", "70.00%"),
				new Bar.Segment("f-late", "70.00%", "30.00%"));
		assertThat(over.limit()).isEqualTo("100.00%");
		assertThat(Bar.of(0, List.of(new Part(Tone.DONE, 7)), 3L)).isEqualTo(new Bar(List.of(), null));
		assertThat(Bar.of(4, List.of(new Part(Tone.DONE, -7))).segments()).isEmpty();
	}

	@Test
	@DisplayName("指標の線は、実績と目標を別の線で描く")
	void drawsActualAndTarget() {

		var spark = Spark.of(List.of(point("10", null), point("20", "15"), point(null, null), point(null, "30")), "言葉");

		assertThat(spark.actual()).isEqualTo("8,32 56,20");
		assertThat(spark.target()).isEqualTo("56,26 152,8");
		assertThat(spark.dots()).containsExactly(new Spark.Dot(56, 26, true), new Spark.Dot(152, 8, true),
				new Spark.Dot(8, 32, false), new Spark.Dot(56, 20, false));
	}

	@Test
	@DisplayName("値が一つしかなければ線にせず、同じ値なら中ほどに引く")
	void drawsNoLineOfOneValue() {

		assertThat(Spark.of(List.of(point("10", null), point(null, null)), "")).isNull();
		assertThat(Spark.of(List.of(point("5", null), point(null, "5")), "").target()).isEqualTo("152,20");
	}

	private static Spark.Point point(String actual, String target) {
		return new Spark.Point((actual == null) ? null : new BigDecimal(actual),
				(target == null) ? null : new BigDecimal(target));
	}

}
