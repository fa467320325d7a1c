using System.CommandLine;
using ClosetCompanion.Catalog.Store.Upkeep;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Files;

namespace ClosetCompanion.Cli.Commands.Store;

/// <summary><c>closet backup</c>: copies the store while it is in use.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "The copy. One that ends in .zip has everything and unpacks to a data folder; any other is the database alone, without the pictures.",
        };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var json = CommonOptions.Json();
        var companionOption = new CompanionOption();
        var command = new Command("backup", "Copy the store to a file, also while it is in use.")
        {
            file,
            force,
            json,
        };
        companionOption.AddDataTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await ExistingStore.OpenAsync(
                    companionOption.DataFolder(parsed),
                    cancellationToken
                );
                var backup = await terminal.WithProgressAsync(progress =>
                    store.Maintenance.BackUpAsync(
                        parsed.GetRequiredValue(file),
                        parsed.GetValue(force),
                        new StoreSteps(progress),
                        cancellationToken
                    )
                );
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(backup);
                }
                else
                {
                    Write(terminal, backup);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(Terminal terminal, StoreBackup backup)
    {
        var size = FileSize.Text(backup.Bytes);
        terminal.Out.WriteLine(
            backup.Pictures is { } pictures
                ? $"{backup.File}: {backup.Products:N0} products, {pictures:N0} pictures, {size}. To restore it, unpack it into an empty folder and name that with --data."
                : $"{backup.File}: {backup.Products:N0} products, {size}, without pictures (a file that ends in .zip has them too). To restore it, copy it to closet.db in an empty folder and name that with --data; an import puts the pictures back."
        );
    }
}
