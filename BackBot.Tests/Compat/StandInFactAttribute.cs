using System.Reflection;
using Microsoft.Bot.Schema;

namespace BackBot.Tests.Compat;

/// <summary>A fact about how the stand-ins better the packages; it says nothing of the packages themselves.</summary>
internal sealed class StandInFactAttribute : FactAttribute
{
    public StandInFactAttribute()
    {
        if (typeof(Activity).Assembly.GetCustomAttribute<AssemblyCompanyAttribute>() is { Company: "Microsoft" or "Microsoft Corporation" })
        {
            Skip = "The real package is in use.";
        }
    }
}
