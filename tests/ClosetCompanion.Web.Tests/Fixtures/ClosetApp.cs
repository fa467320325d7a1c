using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Tests.Shared;
using ClosetCompanion.Web.Pages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ClosetCompanion.Web.Tests.Fixtures;

/// <summary>The real app on a real store in a folder of its own, with the painted closet and the colour model.</summary>
public class ClosetApp : WebApplicationFactory<App>, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly PaintedCloset _closet;
    private readonly bool _isFirstStart;

    /// <summary>The app as it is started again, with the painted closet in its store.</summary>
    public ClosetApp() => _closet = new PaintedCloset();

    /// <summary>The app as it is started for the first time: it imports the painted closet.</summary>
    /// <param name="opened">Rows are read once this is done.</param>
    public ClosetApp(Task opened)
    {
        _closet = new PaintedCloset(opened);
        _isFirstStart = true;
    }

    public string DataFolder => _folder["data"];

    public string ModelFolder => _folder["model"];

    /// <summary>Where the app listens.</summary>
    public virtual Uri Address => ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(ModelFolder);
        await ColourModel.WriteAsync(ModelFolder, CancellationToken.None);
        if (!_isFirstStart)
        {
            await PreparedStore.CopyAsync(DataFolder);
        }

        Start();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Leave();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A client of a program: it follows nothing and keeps no cookies.</summary>
    public HttpClient Program() =>
        CreateClient(
            new WebApplicationFactoryClientOptions
            {
                BaseAddress = Address,
                AllowAutoRedirect = false,
                HandleCookies = false,
            }
        );

    /// <summary>A client that asks for pages as a browser does.</summary>
    public HttpClient Browser()
    {
        var client = CreateClient(
            new WebApplicationFactoryClientOptions
            {
                BaseAddress = Address,
                AllowAutoRedirect = false,
            }
        );
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        return client;
    }

    /// <summary>Waits until queries are answered.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var client = Program();
        while (!(await client.GetAsync("/health/ready", cancellationToken)).IsSuccessStatusCode)
        {
            await Task.Delay(50, cancellationToken);
        }
    }

    protected virtual void Start() => StartServer();

    /// <summary>Called when the app has ended and its folder is still there.</summary>
    protected virtual void Leave() { }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("data", DataFolder);
        builder.UseSetting("model", ModelFolder);
        // Most tests act for the person at the computer.
        builder.UseSetting("Access:Local", "true");
        // When a text is read from the first search on, no test can say. Those that need it wait for it.
        builder.UseSetting("Search:Understand", "off");
        builder.ConfigureTestServices(services => services.AddSingleton<IProductSource>(_closet));
    }
}
