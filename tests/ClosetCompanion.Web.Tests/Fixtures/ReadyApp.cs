namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>The app, ready for queries; shared by all tests that only ask.</summary>
public sealed class ReadyApp : IAsyncLifetime
{
    public ClosetApp App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        await App.ReadyAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
