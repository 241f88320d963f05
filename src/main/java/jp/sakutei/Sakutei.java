package jp.sakutei;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;

import jp.sakutei.common.OutOfMemory;
import jp.sakutei.rehearsal.RehearsalCommand;
import jp.sakutei.snapshot.SnapshotCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * 策定: drives the formulation of a city's implementation plan through its year.
 */
@SpringBootApplication
public class Sakutei {

	/** The only time zone of the product; set before any class reads the JVM's zone. */
	public static final String ZONE = "Asia/Tokyo";

	public static void main(String[] args) {

		// the engine's date parsing keeps the zone that it finds when its classes load
		TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
		OutOfMemory.endsTheServer();
		if (args.length > 0 && (args[0].equals(RehearsalCommand.NAME) || SnapshotCommand.NAMES.contains(args[0]))) {
			System.exit(run(args[0], Arrays.asList(args).subList(1, args.length)));
		}
		SpringApplication.run(Sakutei.class, args);
		// the start has set up the logs anew
		OutOfMemory.endsTheServer();
	}

	private static int run(String command, List<String> parameters) {
		var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		return SnapshotCommand.NAMES.contains(command) ? new SnapshotCommand(command, out, err).run(parameters)
				: new RehearsalCommand(Sakutei.class, out, err).run(parameters);
	}

}
