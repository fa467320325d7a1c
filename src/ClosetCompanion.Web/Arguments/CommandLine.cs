namespace ClosetCompanion.Web.Arguments;

/// <summary>Checks the arguments before the program starts: prints help, or says what is wrong with them.</summary>
internal static class CommandLine
{
    private static readonly string[] _known =
    [
        ServeOptions.Data,
        ServeOptions.Model,
        "urls",
        // Settings are written NAME:SETTING=VALUE; a hosting environment names their sections too.
        "Access",
        "Accounts",
        "Limits",
        "Search",
        "Telemetry",
        // These come from the hosting environment and from tests.
        "environment",
        "contentRoot",
        "applicationName",
    ];

    private const string Help = """
        Serves Closet Companion as a web page and a REST API.

          --data FOLDER    where products and pictures are kept
                           (else $CLOSET_DATA, else ~/.local/share/closet-companion)
          --model FOLDER   the model that compares them
                           (else $CLOSET_MODEL, else the one that comes with the program)
          --urls ADDRESS   where to listen (else http://127.0.0.1:5080)
          --help           this text

          --Search:Understand=off searches for all words as they are. --Search:MostInMemory=N searches catalogues of more than N products in the database; docs/scale.md. Access, limits and telemetry are set as in --Limits:RatePerSecond=100; docs/api.md lists all.
        """;

    /// <summary>The answer to give instead of starting; null when the program may start.</summary>
    public static CommandLineAnswer? Answer(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--help" or "-h" or "-?")
            {
                return new CommandLineAnswer(0, Help);
            }

            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return Wrong($"'{args[i]}' was not expected here.");
            }

            var name = args[i][2..].Split('=')[0];
            // Settings of the framework have a colon: --Logging:LogLevel:Default=Debug.
            if (!name.Contains(':') && !_known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return Wrong($"There is no option --{name}.");
            }

            if (!args[i].Contains('='))
            {
                if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    return Wrong($"--{name} needs a value after it.");
                }

                i++;
            }
        }

        return null;
    }

    private static CommandLineAnswer Wrong(string problem) =>
        new(2, $"{problem} See --help for what can be said.");
}
