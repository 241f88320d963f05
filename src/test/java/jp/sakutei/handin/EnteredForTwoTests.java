package jp.sakutei.handin;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("一日に二人の代理をする")
class EnteredForTwoTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	HandInManagement handIns;

	@Autowired
	ObjectionManagement objections;

	@Autowired
	FormDefinitions forms;

	@Autowired
	Journal journal;

	@Autowired
	JdbcClient jdbc;

	@Test
	@DisplayName("代理入力の記録は、その調書について代わった人の名を残す")
	void namesWhoseSheetItWas() {

		var town = new SmallTown(application);
		var first = town.aRequestedSheet();
		var second = town.aRequestedSheet();
		enterFor("town:N01", "staff", town);
		enterFor("town:N02", "colleague", town);

		assertThat(behalf(first, "town:N01", town)).isEqualTo("見本 staff");
		assertThat(behalf(second, "town:N02", town)).isEqualTo("見本 colleague");
	}

	@Test
	@DisplayName("同じ職の二人に代わるときは、後から頼んだ人に代わる")
	void standsInForWhoNamedLast() {

		var town = new SmallTown(application);
		for (var holder : new String[] { "staff", "office", "director" }) {
			jdbc.sql("""
					insert into substitution (id, holder, substitute, authority, valid_from, valid_to, reason, named_by,
					  named_at)
					values (gen_random_uuid(), ?, 'colleague', 'section-head:0101', '2023-05-01', '2023-05-31', '出張', ?,
					  cast(? as timestamptz))
					""")
				.params(holder, holder, holder.equals("office") ? "2023-05-07T00:00:00Z" : "2023-05-02T00:00:00Z")
				.update();
		}
		assertThat(town.actor("colleague").substituted().values()).containsExactly(new PersonId("office"));
	}

	private void enterFor(String sheet, String holder, SmallTown town) {
		assertThat(objections.enterFor(new ProjectSheetId(sheet), new PersonId(holder), "入院中のため", town.actor("office")))
			.isEmpty();
	}

	private String behalf(HandInId handIn, String sheet, SmallTown town) {
		assertThat(handIns.submit(handIn, town.actor("office"), SmallTown.goodAnswers(),
				forms.current("fill-in-sheet").hash()))
			.isEmpty();
		return journal.of(sheet)
			.stream()
			.filter((entry) -> entry.deed() == Deed.HANDED_IN)
			.map(RecordedEntry::onBehalfOfName)
			.findFirst()
			.orElseThrow();
	}

}
