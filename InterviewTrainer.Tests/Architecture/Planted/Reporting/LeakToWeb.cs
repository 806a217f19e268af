using InterviewTrainer.Tests.Architecture.Planted.Engines;
using Microsoft.AspNetCore.Http;

namespace InterviewTrainer.Tests.Architecture.Planted.Reporting;

/// <summary>An adapter may use an engine, and still not the web.</summary>
internal abstract class LeakToWeb
{
    protected abstract Engine Use(HttpContext context);
}
