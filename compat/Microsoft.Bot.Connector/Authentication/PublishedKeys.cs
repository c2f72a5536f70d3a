using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An issuer's keys, and what each is endorsed for.</summary>
internal sealed record PublishedKeys(IReadOnlyList<SecurityKey> Keys, IReadOnlyDictionary<string, HashSet<string>> Endorsements)
{
    /// <param name="configuration">The issuer's configuration, with its keys.</param>
    /// <param name="keySet">The key set as it was fetched: the library keeps endorsements differently from version to version.</param>
    public static PublishedKeys From(OpenIdConnectConfiguration configuration, string keySet)
    {
        var endorsements = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var key in JObject.Parse(keySet)["keys"]?.OfType<JObject>() ?? [])
        {
            if (key.Value<string>("kid") is { } id && key["endorsements"] is JArray endorsed)
            {
                endorsements[id] = [.. endorsed.Values<string>()];
            }
        }

        return new PublishedKeys([.. configuration.SigningKeys], endorsements);
    }
}
