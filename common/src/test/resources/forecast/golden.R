# Made by Rscript golden.R > golden.csv; R 4.2.2, package forecast 8.20.
suppressMessages(library(forecast))
out <- function(case, key, v) for (i in seq_along(v)) cat(sprintf("%s,%s,%d,%.15g\n", case, key, i, v[i]))
fc <- function(case, f) { out(case,"mean",as.numeric(f$mean)); out(case,"lo80",as.numeric(f$lower[,1])); out(case,"hi80",as.numeric(f$upper[,1])); out(case,"lo95",as.numeric(f$lower[,2])); out(case,"hi95",as.numeric(f$upper[,2])) }
m <- function(case,x,model,damped=FALSE,h=12) { e <- ets(x,model=model,damped=damped,opt.crit="lik",bounds="usual",additive.only=TRUE); f<-forecast(e,h=h); 
 out(case,"sse",sum(residuals(e)^2)); out(case,"sigma2",e$sigma2); out(case,"par",e$par[intersect(c("alpha","beta","gamma","phi"),names(e$par))]); out(case,"loglik",e$loglik); fc(case,f)}
out("nile","series",as.numeric(Nile)); out("passengers","series",as.numeric(AirPassengers)); out("deaths","series",as.numeric(USAccDeaths))
fc("nile-naive",rwf(Nile,h=12)); fc("nile-drift",rwf(Nile,h=12,drift=TRUE)); fc("passengers-snaive",snaive(AirPassengers,h=24))
m("nile-ANN",Nile,"ANN"); m("nile-AAN",Nile,"AAN"); m("nile-AAdN",Nile,"AAN",TRUE)
m("deaths-ANA",USAccDeaths,"ANA",h=24); m("deaths-AAA",USAccDeaths,"AAA",h=24); m("deaths-AAdA",USAccDeaths,"AAA",TRUE,h=24)
fc("nile-theta",thetaf(Nile,h=12)); fc("passengers-theta",thetaf(AirPassengers,h=24))
d <- decompose(AirPassengers,"multiplicative"); out("passengers-indices","figure",d$figure); d<-decompose(USAccDeaths); out("deaths-indices","figure",d$figure)
