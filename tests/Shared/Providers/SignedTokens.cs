using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ClosetCompanion.Tests.Shared.Providers;

/// <summary>Signs what a provider says (JSON Web Signature, RFC 7515), truly and falsely.</summary>
internal sealed class SignedTokens : IDisposable
{
    private const string KeyId = "the key of the year";

    private readonly RSA _own = RSA.Create(2048);
    private readonly RSA _false = RSA.Create(2048);

    /// <summary>The public key, for those who check (RFC 7517).</summary>
    public JsonObject Keys
    {
        get
        {
            var key = _own.ExportParameters(includePrivateParameters: false);
            return new JsonObject
            {
                ["keys"] = new JsonArray(
                    new JsonObject
                    {
                        ["kty"] = "RSA",
                        ["use"] = "sig",
                        ["alg"] = "RS256",
                        ["kid"] = KeyId,
                        ["n"] = Base64Url.EncodeToString(key.Modulus),
                        ["e"] = Base64Url.EncodeToString(key.Exponent),
                    }
                ),
            };
        }
    }

    /// <summary>Signs a token.</summary>
    /// <param name="claims">What it says.</param>
    /// <param name="algorithm">RS256, HS256 with the client's secret, or none.</param>
    /// <param name="isFalse">Whether a key is used that is not the provider's.</param>
    public string Sign(JsonObject claims, string algorithm, bool isFalse)
    {
        var header = new JsonObject
        {
            ["alg"] = algorithm,
            ["typ"] = "JWT",
            ["kid"] = KeyId,
        };
        var text = $"{Encode(header)}.{Encode(claims)}";
        var bytes = Encoding.ASCII.GetBytes(text);
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(IdentityProvider.ClientSecret),
                bytes
            ),
            _ => (isFalse ? _false : _own).SignData(
                bytes,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            ),
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose()
    {
        _own.Dispose();
        _false.Dispose();
    }

    private static string Encode(JsonObject part) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
