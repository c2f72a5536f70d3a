using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BackBot.Tests.Compat.Tables;

/// <summary>An account's shared access signature for its tables, with every right, as the portal makes one.</summary>
internal static class AccountSas
{
    public static string Sign(string account, string key, DateTimeOffset until)
    {
        const string version = "2019-02-02";
        var expiry = until.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var text = $"{account}\nraud\nt\nsco\n\n{expiry}\n\nhttps,http\n{version}\n";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.UTF8.GetBytes(text)));
        return $"sv={version}&ss=t&srt=sco&sp=raud&se={Uri.EscapeDataString(expiry)}&spr=https,http&sig={Uri.EscapeDataString(signature)}";
    }
}
