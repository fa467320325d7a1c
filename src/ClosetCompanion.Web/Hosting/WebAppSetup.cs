using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Web.Accounts;
using ClosetCompanion.Web.Arguments;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Gate;
using ClosetCompanion.Web.Health;
using ClosetCompanion.Web.Keys;
using ClosetCompanion.Web.Keys.Signing;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.OpenId;
using ClosetCompanion.Web.People;
using ClosetCompanion.Web.Pictures;
using ClosetCompanion.Web.Problems;
using ClosetCompanion.Web.Requests;
using ClosetCompanion.Web.Starting;
using ClosetCompanion.Web.Telemetry;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace ClosetCompanion.Web.Hosting;

/// <summary>Puts the web app together.</summary>
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
        AddFilters(builder.Logging);

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddCompanion();
        var openId = OpenIdSettings.From(builder.Configuration);
        services.AddAccounts(AccountSettings.From(builder.Configuration, openId.IsOn));
        services.AddOpenId(openId);
        services.AddVisitors();
        services.AddSingleton<IProductSource, SampleClosetSource>();
        services.AddSingleton<WarmUp>();
        services.AddHostedService<CompanionStarter>();
        services.AddPages();
        services.AddSingleton<StoredPictures>();
        services.AddSingleton<PictureVariants>();
        services.AddKeys(AccessSettings.From(builder.Configuration));
        services.AddDecoding();
        services.AddSingleton<StoreWatch>();
        services.AddLimits(LimitSettings.From(builder.Configuration));
        services.AddApi();
        services.AddTelemetry(TelemetrySettings.From(builder.Configuration));

        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "closet-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // After what adds data protection again.
        services.AddDataProtection().SetApplicationName("closet-companion").PersistKeys(options);
        services.Configure<FormOptions>(UploadLimits.Configure);
        // A parameter that cannot be read becomes a problem, not an empty answer.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddResponseCompression();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            // A null where a value was announced is the client's mistake, not ours further on.
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
    }

    private static void AddFilters(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // What goes wrong at a provider is said in a line of our own.
        logging.AddFilter(typeof(ProviderHandler).FullName, LogLevel.None);
        // The program itself says once, at its end, what kept it from starting.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // It would warn that its keys are not encrypted. They lie in the user's own folder, like the closet.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    /// <summary>Sets up how requests are handled.</summary>
    public static void UseClosetCompanion(this WebApplication app)
    {
        app.Use(RequestIds.Add);
        app.UseRequestLog();
        app.UseRefusalLog();
        app.Use(SecurityHeaders.Add);
        app.UseResponseCompression();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = ProblemWriter.WriteExceptionAsync,
                // Any part of the app may answer 404.
                AllowStatusCode404Response = true,
                // Errors of the client go to the client, not to the log.
                SuppressDiagnosticsCallback = context =>
                    ProblemWriter.IsForeseen(context.Exception),
            }
        );
        app.UseStatusCodePages(ProblemWriter.WriteStatusAsync);
        app.UseHosts();
        app.UseOwnCookies();
        app.UseRouting();
        app.Use(UploadLimits.RefuseTooLarge);
        app.UseLimits();
        app.Use(StartingGate.Hold);
        app.UseAccess();
        app.Use(VisitorGate.FindAsync);
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
