package jp.sakutei.rehearsal;

import java.io.OutputStream;
import java.io.PrintStream;

import jp.sakutei.configuration.SmallFiles;

import org.springframework.context.ApplicationContext;

/** The small round's whole year, with everything that its scripted people did. */
public final class PlayedYear {

	private PlayedYear() {
	}

	public static void play(ApplicationContext application) {
		application.getBean(Rehearsal.class)
			.of(SmallFiles.configuration(), null, new Timeline(new PrintStream(OutputStream.nullOutputStream())));
	}

}
