using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ClosetCompanion.Catalog;
using ClosetCompanion.Cli.Commands.Closets;
using ClosetCompanion.Cli.Commands.Describing;
using ClosetCompanion.Cli.Commands.Embedding;
using ClosetCompanion.Cli.Commands.Hooks;
using ClosetCompanion.Cli.Commands.Importing;
using ClosetCompanion.Cli.Commands.Keys;
using ClosetCompanion.Cli.Commands.Measuring;
using ClosetCompanion.Cli.Commands.Models;
using ClosetCompanion.Cli.Commands.Outfits;
using ClosetCompanion.Cli.Commands.People;
using ClosetCompanion.Cli.Commands.SavedOutfits;
using ClosetCompanion.Cli.Commands.Searching;
using ClosetCompanion.Cli.Commands.Serving;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Commands.Syncing;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Clip.Imaging;
using ClosetCompanion.Evaluation;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli;

/// <summary>The program <c>closet</c>: from arguments to an exit code.</summary>
internal static class ClosetProgram
{
    private const string Description = """
        Closet Companion finds clothes by words and by pictures.

          closet search red polo shirt           clothes that look like these words
          closet search --image shoe.jpg         clothes that look like this picture
          closet import products.zip             bring a catalogue of your own
          closet serve                           the same in a web page
        """;

    /// <summary>Runs one command.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        Terminal terminal,
        CancellationToken cancellationToken = default
    )
    {
        var parsed = CreateRoot(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync($"closet: {error.Message}");
            }
            await terminal.Error.WriteLineAsync(
                $"Try: closet {CommandPath(parsed.CommandResult)}--help"
            );
            return ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                },
                cancellationToken
            );
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("closet: stopped");
            return ExitCode.Cancelled;
        }
        catch (Exception known) when (IsKnown(known))
        {
            await terminal.Error.WriteLineAsync($"closet: {known.Message}");
            return ExitCode.Error;
        }
    }

    // A RootCommand is called like the program's file, and then there could be no command of that name: closet closet.
    private static Command CreateRoot(Terminal terminal) =>
        new("./closet", Description)
        {
            new HelpOption(),
            new VersionOption(),
            SearchCommand.Create(terminal),
            OpinionCommands.Like(terminal),
            OpinionCommands.Dislike(terminal),
            OpinionCommands.Save(terminal),
            OpinionCommands.Unlike(terminal),
            LikesCommand.Create(terminal),
            PeopleCommand.Create(terminal),
            ClosetCommand.Create(terminal),
            OutfitCommand.Create(terminal),
            OutfitsCommand.Create(terminal),
            SampleCommand.Create(terminal),
            ImportCommand.Create(terminal),
            SyncCommand.Create(terminal),
            HooksCommand.Create(terminal),
            StatusCommand.Create(terminal),
            CheckCommand.Create(terminal),
            BackupCommand.Create(terminal),
            CopyCommand.Create(terminal),
            ServeCommand.Create(terminal),
            ModelsCommand.Create(terminal),
            KeysCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            CalibrateCommand.Create(terminal),
            CompareCommand.Create(terminal),
            ReportCommand.Create(terminal),
            TokenizeCommand.Create(terminal),
            DescribeCommand.Create(terminal),
            EmbedCommand.Create(terminal),
        };

    /// <summary>Whether the message is enough for the user. Anything else is a bug and keeps its stack trace.</summary>
    private static bool IsKnown(Exception exception) =>
        exception
            is CatalogException
                or ModelException
                or PictureException
                or QueryException
                or ClosetException
                or EvaluationException
                or IOException
                or UnauthorizedAccessException;

    private static string CommandPath(CommandResult command) =>
        command.Parent is CommandResult parent
            ? $"{CommandPath(parent)}{command.Command.Name} "
            : "";
}
