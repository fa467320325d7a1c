using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace ClosetCompanion.Web.Hosting;

/// <summary>What the web app is put together from.</summary>
internal static class WebAppSetup
{
    /// <summary>Adds the app's services.</summary>
    public static void AddClosetCompanion(this WebApplicationBuilder builder)
    {
        var options = ServeOptions.From(builder.Configuration);
        var services = builder.Services;

        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(builder.Configuration["urls"] ?? ServeOptions.DefaultUrls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.Bytes;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // What keeps the program from starting is said once, in words, at its end.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // It warns that its keys are not encrypted: they lie in the person's own folder, as the closet does.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<CompanionGate>();
        services.AddSingleton<ICompanionGate>(provider =>
            provider.GetRequiredService<CompanionGate>()
        );
        services.AddSingleton<IProductSource, SampleClosetSource>();
        services.AddSingleton<WarmUp>();
        services.AddHostedService<CompanionStarter>();
        services.AddPages();
        services.AddSingleton<StoredPictures>();

        services
            .AddDataProtection()
            .SetApplicationName("closet-companion")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "closet-form");
        services.Configure<FormOptions>(UploadLimits.Configure);
        services.AddProblemDetails();
        services.AddResponseCompression();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
    }

    /// <summary>Lays the way of a request.</summary>
    public static void UseClosetCompanion(this WebApplication app)
    {
        app.Use(SecurityHeaders.Add);
        app.UseResponseCompression();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = ProblemWriter.WriteExceptionAsync,
                // What the asker did wrong is told to the asker, not to the log.
                SuppressDiagnosticsCallback = context =>
                    ProblemWriter.IsForeseen(context.Exception),
            }
        );
        app.UseStatusCodePages(ProblemWriter.WriteStatusAsync);
        app.Use(UploadLimits.RefuseTooLarge);
        app.UseRouting();
        app.Use(StartingGate.Hold);
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapHealth();
        app.MapPictures();
        app.MapSearchApi();
        app.MapPages();
    }
}
