import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates each file against PDF/A-2a, or PDF/A-3a behind the argument --3a, and PDF/UA-1. Prints a line a file and standard, "FILE STANDARD passed" or
 * "FILE STANDARD failed N", and below the latter a line for each failed rule: clause, test number, how often, what.
 * Exit code 0 when all passed, 1 when a rule failed, 2 when a file could not be read.
 */
public class Validate {
  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    int status = 0;
    PDFAFlavour archival = PDFAFlavour.PDFA_2_A;
    for (String argument : arguments) {
      if (argument.equals("--3a")) {
        archival = PDFAFlavour.PDFA_3_A;
        continue;
      }
      for (PDFAFlavour standard : List.of(archival, PDFAFlavour.PDFUA_1)) {
        status = Math.max(status, validate(argument, standard));
      }
    }
    System.exit(status);
  }

  private static int validate(String file, PDFAFlavour standard) {
    String name = standard == PDFAFlavour.PDFUA_1 ? "PDF/UA-1"
        : standard == PDFAFlavour.PDFA_3_A ? "PDF/A-3a" : "PDF/A-2a";
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);
      TreeMap<String, Integer> failed = new TreeMap<>();
      TreeMap<String, String> first = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + " test " + assertion.getRuleId().getTestNumber();
        failed.merge(rule, 1, Integer::sum);
        first.putIfAbsent(rule, assertion.getMessage().replaceAll("\\s+", " ") + " ["
            + assertion.getLocation().getContext() + "]");
      }
      if (result.isCompliant() && failed.isEmpty()) {
        System.out.println(file + " " + name + " passed");
        return 0;
      }
      System.out.println(file + " " + name + " failed " + failed.size());
      failed.forEach((rule, count) -> System.out.println("  " + rule + " (" + count + " times): " + first.get(rule)));
      return 1;
    } catch (Exception e) {
      System.out.println(file + " " + name + " unreadable: " + e);
      return 2;
    }
  }
}
