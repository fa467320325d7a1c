using System.CommandLine;

namespace ClosetCompanion.Benchmarks.Load;

/// <summary><c>load</c>: how the web app does under load, client and server on one computer.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description =
                "A data folder with the catalogue to search; its own pictures are the queries.",
            Required = true,
            HelpName = "FOLDER",
        };
        var server = new Option<string>("--server")
        {
            Description = "closet-web.dll, built with -c Release.",
            DefaultValueFactory = _ =>
                "src/ClosetCompanion.Web/bin/Release/net10.0/linux-x64/closet-web.dll",
            HelpName = "FILE",
        };
        var pictures = new Option<bool>("--pictures")
        {
            Description = "Search with pictures instead of words.",
        };
        var command = new Command(
            "load",
            "Loads the web app with searches at fixed rates and prints Markdown for docs/benchmarks.md."
        )
        {
            data,
            server,
            pictures,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = parsed.GetRequiredValue(data);
                using var searches = parsed.GetValue(pictures)
                    ? PictureSearches.From(folder)
                    : (Searches)new TextSearches();
                await using var app = await LoadServer.StartAsync(
                    parsed.GetRequiredValue(server),
                    folder,
                    cancellationToken
                );
                Console.Out.Write(await new LoadRun(app, searches).RunAsync(cancellationToken));
                return 0;
            }
        );
        return command;
    }
}
