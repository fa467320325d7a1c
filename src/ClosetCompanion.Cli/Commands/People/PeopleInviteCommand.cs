using System.CommandLine;
using ClosetCompanion.Catalog.Postgres;
using ClosetCompanion.Catalog.Store.Accounts;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet people invite</c>: makes an account, and a one-time address at which its person chooses how to sign in.</summary>
internal static class PeopleInviteCommand
{
    // As the server reads it.
    private const string AddressVariable = "Access__Address";
    private const string LocalAddress = "http://localhost:5080";

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "What the person signs in with." };
        var again = new Option<bool>("--again")
        {
            Description =
                "For somebody who lost the invitation or the password. Earlier invitations end at once, earlier ways to sign in when the new one is taken.",
        };
        var address = Address();
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var command = new Command(
            "invite",
            "Invite somebody: prints an address to send on, good for a week and for one use."
        )
        {
            name,
            again,
            address,
            json,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = CompanionLocations.ResolveDataFolder(parsed.GetValue(data));
                var store = await CatalogStores.OpenAsync(folder, cancellationToken);
                var who = parsed.GetRequiredValue(name);
                var invitation = parsed.GetValue(again)
                    ? (
                        await store.Accounts.InviteAgainAsync(
                            await NamedPerson.FindAccountAsync(store, who, cancellationToken),
                            cancellationToken
                        )
                    )!
                    : await store.Accounts.InviteAsync(who, email: null, cancellationToken);
                var page =
                    $"{parsed.GetValue(address)!.TrimEnd('/')}{Invitation.Path}{invitation.Token}";
                Write(terminal, invitation, page, parsed.GetValue(json));
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Option<string> Address() =>
        new("--address")
        {
            Description =
                $"How people reach the server. Default: ${AddressVariable}, else {LocalAddress}.",
            HelpName = "https://NAME",
            DefaultValueFactory = _ =>
                Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } set
                    ? set
                    : LocalAddress,
        };

    private static void Write(Terminal terminal, Invitation invitation, string page, bool isJson)
    {
        if (isJson)
        {
            terminal.WriteJson(
                new
                {
                    invitation.Account.Id,
                    invitation.Account.Name,
                    Address = page,
                    invitation.EndsAt,
                }
            );
        }
        else
        {
            // The address alone goes to standard output, so that it can be piped on.
            terminal.Out.WriteLine(page);
            terminal.Error.WriteLine(
                $"It is shown only now. Whoever opens it first signs in as {invitation.Account.Name} from then on; it ends on {invitation.EndsAt:yyyy-MM-dd HH:mm} UTC."
            );
        }
    }
}
