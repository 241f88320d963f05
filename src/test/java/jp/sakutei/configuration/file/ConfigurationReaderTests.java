package jp.sakutei.configuration.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.configuration.ProjectConfiguration;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.Faults.Fault;
import jp.sakutei.form.Amount;
import jp.sakutei.configuration.ProjectConfiguration;
import jp.sakutei.configuration.SmallFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("設定ファイルの誤り")
class ConfigurationReaderTests {

	private static final Charset WINDOWS = Charset.forName("windows-31j");

	static Stream<Arguments> faults() {
		return Stream.of(
				arguments("知らない項目", "round.yaml", "city:", "town:",
						List.of("round.yaml 5行 1列：「town」という項目はありません。使える項目：id、city", "round.yaml 4行 1列：「city」が空です")),
				arguments("二度書かれた項目", "round.yaml", "city: 見本市", "city: 見本市\ncity: 別の市",
						List.of("round.yaml 6行 1列：「city」が二度書かれています")),
				arguments("YAMLとして読めない", "round.yaml", "years: [R6", "years: [[R6",
						List.of("round.yaml", "YAMLとして読めません")),
				arguments("一覧であるべきところの値", "schedule.yaml", "needs: [survey]", "needs: survey",
						List.of("「needs」は「- 」で始まる一覧")),
				arguments("値であるべきところの一覧", "round.yaml", "city: 見本市", "city: [見本市]", List.of("「city」には値を一つだけ")),
				arguments("続いていない年度", "round.yaml", "[R6, R7, R8]", "[R6, R8]", List.of("続いた年度を順に")),
				arguments("年度でない値", "round.yaml", "currentYear: R5", "currentYear: R0",
						List.of("「R0」は年度ではありません。R6 や昭和55のように")),
				arguments("日付でない値", "schedule.yaml", "day: 2023-07-20", "day: 7月20日",
						List.of("「7月20日」は日付ではありません。2023-05-08 のように")),
				arguments("暦にない日", "schedule.yaml", "day: 2023-07-20", "day: 2023-02-30",
						List.of("「2023-02-30」という日はありません")),
				arguments("終わりが始まりより前", "schedule.yaml", "to: 2023-05-31", "to: 2023-05-01",
						List.of("「to」の 2023-05-01 が始まりの 2023-05-08 より前")),
				arguments("ない段階", "schedule.yaml", "needs: [survey]", "needs: [servey]",
						List.of("「servey」という段階も条件もありません", "sheets-checked")),
				arguments("ない条件", "schedule.yaml", "done: [sections-heard]", "done: [all-heard]",
						List.of("「all-heard」は使えません。使えるもの：", "sections-heard")),
				arguments("ない種類", "schedule.yaml", "kind: council\n    name: 総合計画審議会\n    day: 2023-11-08",
						"kind: counsil\n    name: 総合計画審議会\n    day: 2023-11-08", List.of("「counsil」は使えません", "council")),
				arguments("モデルで同じ名前になる段階", "schedule.yaml", "  - id: budget-vote",
						"  - {id: survey1, track: plan, kind: survey, name: 一, day: 2023-05-08}\n"
								+ "  - {id: survey-1, track: plan, kind: survey, name: 二, day: 2023-05-08}\n  - id: budget-vote",
						List.of("「survey-1」は、モデルの中で「survey1」と同じ名前（survey1）")),
				arguments("二つある議決", "schedule.yaml", "  - id: budget-vote",
						"  - {id: second-vote, track: budget, kind: budget-vote, name: 二, day: 2023-05-08}\n  - id: budget-vote",
						List.of("「kind」の「budget-vote」の段階は一つだけ")),
				arguments("重なる開始時刻", "schedule.yaml", "minutes: 60", "minutes: 91",
						List.of("「starts」の時刻（9:00、10:30、13:15、14:45）は、91分ずつでは重なる")),
				arguments("時刻でない開始時刻", "schedule.yaml", "\"9:00\"", "朝", List.of("「starts」の「朝」は時刻ではありません")),
				arguments("長すぎるヒアリング", "schedule.yaml", "minutes: 60", "minutes: 481", List.of("「minutes」は1から480までの分")),
				arguments("二度書かれた会議室", "schedule.yaml", "第2会議室（見本）", "第1会議室（見本）", List.of("「第1会議室（見本）」が二度書かれています")),
				arguments("段階の id の回", "schedule.yaml", "id: officers-1", "id: policy-study",
						List.of("「policy-study」は段階の id です")),
				arguments("記録だけの段階", "schedule.yaml", "kind: budget-vote", "kind: record",
						List.of("「record」は使えません", "assembly-report、budget-assessment")),
				arguments("結果の言葉の二重", "meetings.yaml", "code: direction", "code: shared",
						List.of("「shared」は meetings.yaml", "重なっています")),
				arguments("ないはたらき", "meetings.yaml", "effect: postpone}\n\n  - id: officers",
						"effect: later}\n\n  - id: officers", List.of("「later」は使えません", "not-place")),
				arguments("差し込めない名前", "mails.yaml", "{departmentHeadDue}", "{departmentDue}",
						List.of("{departmentDue} は差し込めません", "{departmentHeadDue}")),
				arguments("伝えるはずの内容のない文面", "mails.yaml", "{message}", "", List.of("「body」に {message} がありません", "開催通知")),
				arguments("ない課", "posts.csv", "S0202A,0202", "S0202A,0220",
						List.of("「0220」という課等はありません。あるもの：0201、0202")),
				arguments("ない職員", "posts.csv", "S0202A,0202", "S0222A,0202",
						List.of("posts.csv", "1列", "「S0222A」という職員はありません。「S0202A」の誤り")),
				arguments("ない職", "posts.csv", "0402,課長", "0402,係長", List.of("「職」の「係長」は使えません", "部長")),
				arguments("知らない言葉の一覧", "words.yaml", "outputWords:", "outputWord:",
						List.of("words.yaml", "「outputWord」という項目はありません。使える項目：outputWords、", "planningOffice")),
				arguments("二つの同じ呼び方", "words.yaml", "outputWords:", "earlierPeriod: [前期, 前期]\noutputWords:",
						List.of("「前期」は「earlierPeriod」にもあります")),
				arguments("書いていない職と同じ呼び方", "words.yaml", "outputWords:", "sectionHead: [課長, 財政課長]\noutputWords:",
						List.of("「財政課長」は「financeChief」の呼び方です")),
				arguments("市の言葉でない職", "words.yaml", "outputWords:", "executive: [町長・副町長]\noutputWords:",
						List.of("posts.csv", "「職」の「市長・副市長」は使えません", "町長・副町長")),
				arguments("市全体の職の所属", "posts.csv", "S0009,,", "S0009,0201,", List.of("「所属」は空にしてください")),
				arguments("番号の重なり", "sections.csv", "0202,02,見本福祉課", "0202,02,見本福祉課\n0201,02,見本第二課",
						List.of("sections.csv 4行 1列", "sections.csv 2行と重なっています")),
				arguments("知らない列", "sections.csv", "部番号,名称", "部番号,名前", List.of("列「名前」は使えません。使える列：", "列「名称」がありません")),
				arguments("二つある列", "people.csv", "氏名,メール", "氏名,氏名", List.of("列「氏名」が二つあります")),
				arguments("多すぎる値", "departments.csv", "02,政策部", "02,政策部,余分",
						List.of("departments.csv 2行 3列", "列が見出しより多く")),
				arguments("閉じない引用符", "departments.csv", "02,政策部", "02,\"政策部",
						List.of("departments.csv", "CSVとして読めません")),
				arguments("数でない金額", "project-amounts.csv", "001,R5,当初,500", "001,R5,当初,五百",
						List.of("「国庫支出金」の「五百」は数ではありません")),
				arguments("丸数字の金額", "project-amounts.csv", "001,R5,当初,500", "001,R5,当初,①",
						List.of("「①」は数ではありません（「①」は数字として使えません）")),
				arguments("ない年度", "projects.csv", "001（計画推進）,対象,,,0201,02,,J1,,,継続,R3,,",
						"001（計画推進）,対象,,,0201,02,,J1,,,継続,S99,,", List.of("「S99」は年度ではありません", "昭和55")),
				arguments("始期より前の終期", "projects.csv", "001（計画推進）,対象,,,0201,02,,J1,,,継続,R3,,",
						"001（計画推進）,対象,,,0201,02,,J1,,,継続,H31,平成30,", List.of("「終期」の「平成30」は、始期（令和元年度）より前")),
				arguments("見えない名前", "projects.csv", "001,見本事業 001（計画推進）,", "001,\u200B\u3164,", List.of("「事業名」が空です")),
				arguments("整数でない金額", "project-amounts.csv", "001,R5,当初,500", "001,R5,当初,500.5",
						List.of("「500.5」は整数ではありません")),
				arguments("負の金額", "project-amounts.csv", "001,R5,当初,500", "001,R5,当初,-500", List.of("「-500」は負の数です")),
				arguments("計画期間の外の年度", "project-amounts.csv", "001,R8,計画", "001,R9,計画", List.of("「年度」の R9 は計画期間の外です")),
				arguments("同じ年度の金額が二度", "project-amounts.csv", "001,R7,計画", "001,R6,計画",
						List.of("001 R6 計画", "重なっています")),
				arguments("ない進捗状況", "projects.csv", ",遅延,", ",停滞,", List.of("「停滞」は使えません", "やや遅れ")),
				arguments("元のない再掲", "projects.csv", "再掲,005", "再掲,", List.of("「再掲元」が空です")),
				arguments("祝日の重なり", "holidays.csv", "2023/1/2,", "2023/1/1,", List.of("holidays.csv 3行", "重なっています")),
				arguments("制御文字", "people.csv", "見本 市長", "見本\u0007市長", List.of("people.csv", "U+0007")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	@DisplayName("場所と正しい書き方を示す")
	void saysWhereAndWhatWouldBeRight(String name, String file, String text, String replacement,
			List<String> expected) {

		var faults = read(SmallFiles.unchanged().with(file, text, replacement));
		assertThat(faults).isNotEmpty().hasSizeLessThanOrEqualTo(2);
		assertThat(faults.stream().map(Fault::toString)).as("all in one text").asString().contains(expected);
	}

	@Test
	@DisplayName("複数のファイルの誤りを一度に示す")
	void namesAllFaultsAtOnce() {

		var faults = read(SmallFiles.unchanged()
			.with("round.yaml", "currentYear: R5", "currentYear: いつか")
			.with("schedule.yaml", "2023-07-20", "2023-13-20")
			.with("projects.csv", "001,見本事業 001（計画推進）,対象,,,0201", "001,見本事業 001（計画推進）,対象,,,0299")
			.without("words.yaml")
			.with("word.yaml", "outputWords: []"));
		assertThat(faults).extracting(Fault::file)
			.containsExactly("round.yaml", "schedule.yaml", "word.yaml", "words.yaml", "projects.csv");
	}

	@Test
	@DisplayName("ファイルがないときはその名前だけを示す")
	void namesAMissingFileOnce() {
		assertThat(read(SmallFiles.unchanged().without("sections.csv"))).extracting(Fault::toString)
			.containsExactly("sections.csv：ファイルがありません。設定のディレクトリに置いてください。");
	}

	@Test
	@DisplayName("改行を含む値があっても行の番号は合う")
	void countsLinesWithinCells() {
		var files = SmallFiles.unchanged()
			.with("policies.csv", "（見本）地域福祉の分野で、", "\"（見本）地域福祉の\n分野で、\n")
			.with("policies.csv", "実感しているまち,順調,50,51", "実感しているまち\",順調,50,51");
		assertThat(read(files.with("policies.csv", "順調,51,52", "順調,高い,52"))).extracting(Fault::line).containsExactly(5);
	}

	@Test
	@DisplayName("Windows-31J、バイト順マーク、CRLFのファイルも読める")
	void readsWhatExcelWrites() {

		for (var file : List.of("posts.csv", "projects.csv", "policies.csv", "holidays.csv", "schedule.yaml")) {
			var text = new String(SmallFiles.unchanged().files().contents().get(file), StandardCharsets.UTF_8);
			var small = SmallFiles.configuration();
			for (var bytes : List.of(text.getBytes(WINDOWS), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
					text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
				var reading = ConfigurationReader.read(SmallFiles.unchanged().with(file, bytes).files());
				assertThat(reading.faults()).isEmpty();
				assertThat(reading.configuration()).isEqualTo(small);
			}
		}
	}

	@Test
	@DisplayName("どちらの文字コードでもないファイルは、行を示して断る")
	void refusesOtherEncodings() {
		var bytes = "部番号,名称\n02,政策部\n04,".getBytes(StandardCharsets.UTF_8);
		var broken = Arrays.copyOf(bytes, bytes.length + 2);
		broken[bytes.length] = (byte) 0xFF;
		broken[bytes.length + 1] = (byte) 0xFE;
		assertThat(read(SmallFiles.unchanged().with("departments.csv", broken))).extracting(Fault::toString)
			.containsExactly("departments.csv 3行：文字コードが UTF-8 でも Windows-31J（シフトJIS）でもありません。UTF-8 で保存し直してください。");
	}

	@Test
	@DisplayName("古い事業の始期を読み、記録のないものは不明でよい")
	void readsWhenOldProjectsBegan() {
		for (var start : List.of("S55", "昭和55", "昭和５５年度", "1980")) {
			assertThat(outline("継続," + start + ",,").startYear()).isEqualTo(new FiscalYear(1980));
		}
		assertThat(outline("継続,不明,,").startYear()).isNull();
	}

	private static ProjectConfiguration.Outline outline(String kindAndYears) {
		var reading = ConfigurationReader
			.read(SmallFiles.unchanged().with("projects.csv", "継続,R3,,", kindAndYears).files());
		assertThat(reading.faults()).isEmpty();
		return reading.configuration().projects().get(0).outline();
	}

	@Test
	@DisplayName("表計算ソフトが落とした先頭の0を補い、全角の数字と桁区切りを読む")
	void understandsWhatPeopleType() {

		var files = SmallFiles.unchanged()
			.with("projects.csv", "001,見本事業 001（計画推進）,対象,,,0201", "1,見本事業 001（計画推進）,対象,,,201")
			.with("project-amounts.csv", "001,R5,当初,500,0,0,0,1500", "1,R5,当初,５００,０,,未確定,\"1,500\"")
			.with("schedule.yaml", "day: 2023-07-20", "day: ２０２３/7/20");
		var reading = ConfigurationReader.read(files.files());
		assertThat(reading.faults()).isEmpty();
		var project = reading.configuration().projects().get(0);
		assertThat(project).extracting(ProjectConfiguration::number, ProjectConfiguration::section)
			.containsExactly("001", "0201");
		assertThat(project.amounts().base().get("initial")).containsEntry("national", Amount.of(500))
			.containsEntry("prefectural", Amount.of(0))
			.doesNotContainKey("bonds")
			.containsEntry("other", Amount.UNDETERMINED)
			.containsEntry("general", Amount.of(1500));
		assertThat(project.amounts().planned()).containsKey(FiscalYear.parse("R6"));
	}

	private static List<Fault> read(SmallFiles files) {
		var reading = ConfigurationReader.read(files.files());
		assertThat(reading.usable()).isEqualTo(reading.faults().isEmpty());
		assertThat(reading.configuration() == null).isEqualTo(!reading.usable());
		return reading.faults();
	}

}
