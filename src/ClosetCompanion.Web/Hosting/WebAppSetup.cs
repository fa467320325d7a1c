using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Web.Api;
using ClosetCompanion.Web.Api.Description;
using ClosetCompanion.Web.Api.Searching;
using ClosetCompanion.Web.Importing;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;
using ClosetCompanion.Web.Telemetry;
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
        services.AddSingleton<PictureVariants>();
        services.AddSingleton<QueryReader>();
        services.AddKeys();
        services.AddLimits(LimitSettings.From(builder.Configuration));
        services.AddImports();
        services.AddDescription();
        services.AddTelemetry(TelemetrySettings.From(builder.Configuration));

        services
            .AddDataProtection()
            .SetApplicationName("closet-companion")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "closet-form");
        services.Configure<FormOptions>(UploadLimits.Configure);
        // What cannot be bound is told in our own words, not with an empty answer.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddResponseCompression();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
    }

    /// <summary>Lays the way of a request.</summary>
    public static void UseClosetCompanion(this WebApplication app)
    {
        app.Use(RequestIds.Add);
        app.UseRequestLog();
        app.Use(SecurityHeaders.Add);
        app.UseResponseCompression();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = ProblemWriter.WriteExceptionAsync,
                // What is not there may be found out anywhere.
                AllowStatusCode404Response = true,
                // What the asker did wrong is told to the asker, not to the log.
                SuppressDiagnosticsCallback = context =>
                    ProblemWriter.IsForeseen(context.Exception),
            }
        );
        app.UseStatusCodePages(ProblemWriter.WriteStatusAsync);
        app.UseRouting();
        app.Use(UploadLimits.RefuseTooLarge);
        app.UseLimits();
        app.Use(StartingGate.Hold);
        app.Use(AccessGate.Hold);
        app.UseUploadSlots();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapHealth();
        app.MapPictures();
        app.MapApi();
        app.MapTelemetry();
        app.MapPages();
    }
}
