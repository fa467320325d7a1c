using ClosetCompanion.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Hosting;

namespace ClosetCompanion.Web.Tests.Keys.Signing;

public sealed class SigningKeySetupTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Database=shop", 0)]
    [InlineData("shop", 1)]
    public void A_key_is_made_at_the_start_where_no_table_has_to_be_there(string store, int early)
    {
        var builder = WebApplication.CreateBuilder(["--data", store, "--model", "models"]);

        builder.AddClosetCompanion();

        builder
            .Services.Count(service =>
                service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly
            )
            .ShouldBe(early);
    }
}
