using ClosetCompanion.Files;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Hosting;
using ClosetCompanion.Web.OpenId;
using Microsoft.AspNetCore.Connections;

if (CommandLine.Answer(args) is { } answer)
{
    return answer.WriteTo(Console.Out, Console.Error);
}

OwnerOnly.ApplyToProcess();
LargeBlocks.GiveBackWhenFreed();
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
try
{
    builder.AddClosetCompanion();
}
catch (OpenIdSettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

await using var app = builder.Build();
app.UseClosetCompanion();

try
{
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (OperationCanceledException) when (Environment.ExitCode != 0)
{
    // What keeps it from starting was said, and before the server listened.
    return Environment.ExitCode;
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync(
        $"{exception.Message} Stop the other program, or choose another address with --urls."
    );
    return 1;
}
